import type { BoardStore } from './boardStore';

/** Writes where each board stands (epoch and sequence) on the document, for operators and browser tests to read. */
export function exposeBoards(store: BoardStore, element: HTMLElement = document.documentElement): () => void {
  return store.listen(() => {
    const { topics } = store.current();
    const boards = topics.map((topic) => [topic, { epoch: store.replica(topic).epoch, sequence: store.replica(topic).sequence }]);
    element.dataset.boards = JSON.stringify(Object.fromEntries(boards));
  });
}
