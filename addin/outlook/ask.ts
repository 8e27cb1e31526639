type Reader<T> = (callback: (result: Office.AsyncResult<T>) => void) => void;

/** The answer of one of Office's calls; rejects with what Office says. */
export const ask = <T>(read: Reader<T>): Promise<T> =>
  new Promise((resolve, reject) =>
    read(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(error),
    ),
  );
