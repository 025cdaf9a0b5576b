/** Something that components and controls watch: they are called after each change. */
export class Observable {
  private readonly watchers = new Set<() => void>();

  /** Watches until the returned function is called. */
  subscribe(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** Tells every watcher that something changed. */
  notify(): void {
    [...this.watchers].forEach((watcher) => watcher());
  }
}
