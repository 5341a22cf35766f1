import type { Frame, Scale } from '../../charts/scale';

const LeastSpan = 0.1;
const Steps = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const MostValues = 6;

/** From a little below the lowest value to a little above the highest: what a body measures is far from none, and its changes are what counts. */
export function healthScaleOf(frame: Frame, from: number, until: number, values: readonly number[], fromNone: boolean): Scale {
  const low = fromNone ? 0 : Math.min(...values);
  const high = Math.max(...values, low + LeastSpan);
  const step = Steps.find((size) => (high - low) / size <= MostValues - 2) ?? high - low;
  const bottom = fromNone ? 0 : Math.floor(low / step - 0.5) * step;
  const top = Math.ceil(high / step + 0.25) * step;
  const count = Math.round((top - bottom) / step);
  return {
    x: (at) => frame.left + ((at - from) / (until - from)) * (frame.width - frame.left - frame.right),
    y: (value) => frame.top + ((top - value) / (top - bottom)) * (frame.height - frame.top - frame.bottom),
    values: Array.from({ length: count + 1 }, (_, index) => Number((bottom + index * step).toFixed(1))),
  };
}
