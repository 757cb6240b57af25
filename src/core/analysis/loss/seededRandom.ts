/**
 * Numbers from 0 up to but not including 1 that are the same for the same seed on every machine:
 * sfc32, by Chris Doty-Humphrey, in the public domain. Its state is 128 bits, so that samples of
 * many people do not run into a short period.
 */
export function seededRandom(seed: number): () => number {
  let a = 0
  let b = seed | 0
  let c = Math.floor(seed / 2 ** 32) | 0
  let counter = 1
  const next = () => {
    const mixed = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + mixed) | 0
    return (mixed >>> 0) / 2 ** 32
  }
  // The first numbers still show how alike two seeds are.
  for (let round = 0; round < 12; round++) next()
  return next
}
