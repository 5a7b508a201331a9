/** @throws Error if work has not ended after some milliseconds; it is not stopped by that. */
export async function inTime<Result>(work: PromiseLike<Result> | Result, milliseconds: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It did not end in ${milliseconds / 1000} s.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
