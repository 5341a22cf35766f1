export interface Box {
  x: number;
  y: number;
}

const Rounds = 2_000;

/** Small steps leave the boxes as they lie to each other: Seoul stays north of Gyeonggi, which surrounds it. */
const Step = 0.02;

/** Moves boxes of one size apart until none covers another, each about as little as it must. */
export function spread(boxes: readonly Box[], width: number, height: number): Box[] {
  const placed = boxes.map((box, index) => ({ x: box.x + index * 1e-3, y: box.y }));
  for (let round = 0; round < Rounds; round++) {
    if (!pushApart(placed, width, height)) break;
  }
  return placed;
}

function pushApart(placed: Box[], width: number, height: number): boolean {
  let moved = false;
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) {
      const overlapX = width - Math.abs(b.x - a.x);
      const overlapY = height - Math.abs(b.y - a.y);
      if (overlapX <= 0 || overlapY <= 0) continue;
      moved = true;
      // Along the way that is shorter, both alike.
      if (overlapX / width < overlapY / height) shift(a, b, 'x', overlapX * Step + 0.5);
      else shift(a, b, 'y', overlapY * Step + 0.5);
    }
  });
  return moved;
}

function shift(a: Box, b: Box, axis: 'x' | 'y', by: number): void {
  const sign = b[axis] >= a[axis] ? 1 : -1;
  a[axis] -= sign * by;
  b[axis] += sign * by;
}
