/** An event as a stream of Server-Sent Events names it. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Takes a stream's text as it comes, cut anywhere, and gives the events that are whole. */
export class EventText {
  private rest = '';

  take(text: string): ServerEvent[] {
    const blocks = (this.rest + text.replaceAll('\r\n', '\n')).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter((event) => event !== undefined);
  }
}

/** Undefined for a comment, which only shows that the other side is alive. */
function eventOf(block: string): ServerEvent | undefined {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
  const valuesOf = (field: string) => fields.filter((match) => match?.[1] === field).map((match) => match?.[2] ?? '');
  const data = valuesOf('data');
  return data.length === 0 ? undefined : { name: valuesOf('event').at(-1) ?? 'message', data: data.join('\n') };
}
