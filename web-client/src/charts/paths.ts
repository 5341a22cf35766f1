/** Lines through points in a row; a gap begins a new one, and a point that stands alone is a dot. */
export function pathsOf(points: readonly (readonly [number, number] | null)[]): string[] {
  const paths: string[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 0) paths.push(`M${run.length === 1 ? `${run[0]}h0.01` : run.join('L')}`);
    run = [];
  };
  for (const point of points) {
    if (point) run.push(`${point[0].toFixed(1)},${point[1].toFixed(1)}`);
    else end();
  }
  end();
  return paths;
}
