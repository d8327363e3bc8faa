/** An answer is a few hundred bytes long, a list of call IDs a few thousand. More comes from elsewhere. */
const MOST_BYTES = 2 ** 20;

/**
 * The text of an answer, in UTF-8 as JSON always is.
 *
 * @returns undefined if it is longer than 1 MiB; the rest is not fetched
 */
export async function readBody({ body }: Response): Promise<string | undefined> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      // A body that cannot be cancelled has ended already.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
