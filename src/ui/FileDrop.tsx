import { Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { buttonClass } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './FileDrop.module.css'

export interface FileDropProps {
  /** Name of the field: `Files to import`. */
  readonly label: string
  readonly description?: ReactNode
  /** As of `<input accept>`: a help for picking; whoever gets the files checks them. */
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Files, dropped or picked. Folders are not opened: their files are to be chosen. */
export function FileDrop({
  label,
  description,
  accept,
  isMultiple = true,
  onFiles,
}: FileDropProps) {
  const deliver = (files: readonly File[]) => {
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1))
  }
  return (
    <DropZone
      aria-label="Place to drop files"
      onDrop={async ({ items }) => {
        const dropped = items.filter((item) => item.kind === 'file')
        deliver(await Promise.all(dropped.map((item) => item.getFile())))
      }}
      className={classes(styles.zone)}
    >
      <Upload aria-hidden="true" />
      <label className={classes(buttonClass(), styles.picker)}>
        <span aria-hidden="true">{label}…</span>
        <input
          type="file"
          aria-label={label}
          accept={accept}
          multiple={isMultiple}
          className="visually-hidden"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            // The same file can be picked again after it was mended.
            target.value = ''
            deliver(files)
          }}
        />
      </label>
      {description === undefined ? null : <div>{description}</div>}
    </DropZone>
  )
}
