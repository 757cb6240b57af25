import crc32 from 'crc-32'

/** CRC-32 of a header's fields, in order, and of the bytes that follow it. */
export function checksum(header: readonly (string | number)[], bytes?: Uint8Array): number {
  const sum = crc32.str(JSON.stringify(header))
  return (bytes === undefined ? sum : crc32.buf(bytes, sum)) >>> 0
}
