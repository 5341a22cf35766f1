import type { MethodCalls, OpsNode } from '../api/types';

/** A process as it reports when nothing is the matter, but for what a test says. */
export function nodeOf(part: Partial<OpsNode> = {}): OpsNode {
  return {
    node: 'host-42-a1b2',
    program: 'gateway',
    roles: ['Gateway', 'Emergency'],
    startedAt: '2026-11-30T12:00:00+09:00',
    reportedAt: '2026-11-30T14:00:00+09:00',
    silent: false,
    usage: { cpuShare: 0.4, workingSetBytes: 512 * 1024 * 1024, heapBytes: 128 * 1024 * 1024, threads: 24, queuedWork: 0, connections: 3, watchers: 2 },
    grains: [],
    methods: [],
    storage: [],
    streams: [],
    breakers: [],
    configuration: { revision: 'none', awaitingRestart: [], refused: [], settings: [] },
    logLevels: [],
    ...part,
  };
}

export function calls(grain: string, method: string, part: Partial<MethodCalls> = {}): MethodCalls {
  return { grain, method, perSecond: 1, meanMilliseconds: 1, maxMilliseconds: 1, errors: 0, ...part };
}
