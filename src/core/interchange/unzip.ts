import { unzipSync } from 'fflate'
import { type Refusal, refuse } from '../edits/edit.ts'

export interface ByteFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A packed file may claim to be as large as it likes: beyond these nothing is unpacked. */
const unpackedLimit = 256 * 1024 * 1024
const entryLimit = 1_000

/** Whether the bytes begin as a zip does, an empty one too. */
export function isZip({ bytes }: ByteFile): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/** The files in a zip, without folders and without what systems add on their own. */
export function unzip({ bytes }: ByteFile): ByteFile[] | Refusal {
  let unpacked = 0
  let entries = 0
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        if (isIncidental(entry.name)) return false
        entries++
        // fflate unpacks into a buffer of the size that the zip claims, and never beyond it.
        unpacked += entry.originalSize
        if (unpacked > unpackedLimit || entries > entryLimit) throw new TooLarge()
        return true
      },
    })
    if (entries === 0) return refuse('The zip is empty.')
    if ('[Content_Types].xml' in files) {
      return refuse('It is a spreadsheet workbook. Save its sheets as “CSV UTF-8”.')
    }
    return Object.entries(files).map(([path, content]) => ({ name: path, bytes: content }))
  } catch (error) {
    if (error instanceof TooLarge) {
      const limit = `${unpackedLimit / 1024 / 1024} MB in ${entryLimit} files`
      return refuse(`The zip holds more than ${limit}. Import its files in parts.`)
    }
    return refuse('The zip is damaged. Pack it again, or pick the files themselves.')
  }
}

class TooLarge extends Error {}

function isIncidental(path: string): boolean {
  const parts = path.split('/')
  return path.endsWith('/') || parts.includes('__MACOSX') || (parts.at(-1) ?? '').startsWith('.')
}
