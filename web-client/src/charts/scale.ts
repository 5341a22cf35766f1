/** Where values and times stand on a chart, and which of them are written beside it. */
export interface Scale {
  x: (at: number) => number;
  y: (value: number) => number;
  values: number[];
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MostValues = 5;

/** From the lowest value, or none, to the highest: a chart of beds that does not begin at none would exaggerate. */
export function scaleOf(frame: Frame, from: number, until: number, values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(1, ...values);
  const step = Steps.find((size) => (high - low) / size <= MostValues) ?? high - low;
  const bottom = Math.floor(low / step) * step;
  const top = Math.ceil(high / step) * step;
  const count = Math.round((top - bottom) / step);
  return {
    x: (at) => frame.left + ((at - from) / (until - from)) * (frame.width - frame.left - frame.right),
    y: (value) => frame.top + ((top - value) / (top - bottom)) * (frame.height - frame.top - frame.bottom),
    values: Array.from({ length: count + 1 }, (_, index) => bottom + index * step),
  };
}

const Hour = 3_600_000;
const Korea = 9 * Hour;

/** Round moments of Korea's clocks within a period. */
export function momentsOf(from: number, until: number, everyHours: number): number[] {
  const step = everyHours * Hour;
  const first = Math.ceil((from + Korea) / step) * step - Korea;
  const count = Math.max(0, Math.floor((until - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
