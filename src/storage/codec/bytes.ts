/**
 * Payload bytes in one stored record. Above about 64 kB Chromium moves a value into a file of its
 * own, which a power cut can lose by itself; with its other fields a record stays under 32 kB.
 */
export const payloadLimit = 30_000

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** The bytes in pieces of at most `payloadLimit`; one empty piece for no bytes. */
export function cut(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length || at === 0; at += payloadLimit) {
    // A copy: a database would store the whole buffer that lies under a view.
    pieces.push(bytes.slice(at, at + payloadLimit))
  }
  return pieces
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return only
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
