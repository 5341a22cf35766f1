export interface Box {
  x: number;
  y: number;
}

const Rounds = 200;

/** Moves boxes of one size apart until none covers another, each as little as it must; the order of the boxes is kept. */
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
      // Along the way that is shorter, half of it each.
      if (overlapX / width < overlapY / height) shift(a, b, 'x', overlapX / 2 + 0.5);
      else shift(a, b, 'y', overlapY / 2 + 0.5);
    }
  });
  return moved;
}

function shift(a: Box, b: Box, axis: 'x' | 'y', by: number): void {
  const sign = b[axis] >= a[axis] ? 1 : -1;
  a[axis] -= sign * by;
  b[axis] += sign * by;
}
