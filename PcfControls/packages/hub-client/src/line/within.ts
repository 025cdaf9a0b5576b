/** The result of some work; rejects when the work does, or when it takes longer than so many ms. The work itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, tooLong: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(tooLong)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
