/** A new id: 96 random bits, so that no two ever meet. Works without a secure context, too. */
export function newId<Id extends string = string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id
}
