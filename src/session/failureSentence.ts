import type { StorageFailure } from '#storage/port.ts'

/** Why edits are not being saved, and what to do. */
export function failureSentence(failure: StorageFailure, willRetry: boolean): string {
  const again = willRetry ? ' It is tried again by itself.' : ''
  switch (failure.kind) {
    case 'quota':
      return `This device has no room left for Crosshatch. Free some space, or download your data.${again}`
    case 'newer-schema':
      return 'A newer version of Crosshatch is open in another tab. Download what is not saved here, then reload.'
    case 'gone':
      return 'This workspace was deleted in another tab or by the browser. Download it now to keep it.'
    case 'broken':
      return `The browser could not save (${failure.reason}). Download your data to be safe.${again}`
  }
}
