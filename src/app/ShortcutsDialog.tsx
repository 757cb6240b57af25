import { chipKeys, headKeys } from '#screens/matrix/grid/chipKeys.ts'
import { timelineKeys } from '#screens/timeline/timelineKeys.ts'
import type { Action } from '#session/actions/action.ts'
import { actions } from '#session/actions/registry.ts'
import { usePreference, usePreferences } from '#session/preferences.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { findKeys } from '#ui/grid/find/findKeys.ts'
import { cellKeys, editorKeys, type KeyBinding, noteKeys } from '#ui/grid/keymap.ts'
import { Kbd } from '#ui/Kbd.tsx'
import { isMacKeyboard, showKeys } from '#ui/keys.ts'
import styles from './ShortcutsDialog.module.css'

/** The keys of every action, and those of the grids. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const preferences = usePreferences()
  const singleKeys = usePreference('singleKeys')
  const everywhere = actions.flatMap((action) =>
    action.keys === undefined ? [] : [{ what: what(action), keys: action.keys }],
  )
  return (
    <Dialog isOpen title="Keyboard shortcuts" onClose={onClose}>
      <KeyTable heading="Everywhere" rows={everywhere} />
      <Checkbox
        isSelected={singleKeys}
        onChange={(isSelected) => preferences.setState({ singleKeys: isSelected })}
      >
        Keys without Ctrl work, such as ?
      </Checkbox>
      <KeyTable heading="In a grid" rows={cellKeys.map(rowOf)} />
      <p>
        Shift with a key that moves extends the range. A digit of the scale rates at once. In the
        matrix people are not filled into cells, and + adds a person to the cell.
      </p>
      <KeyTable heading="While editing a cell" rows={editorKeys.map(rowOf)} />
      <KeyTable heading="While writing a comment" rows={noteKeys.map(rowOf)} />
      <KeyTable heading="While finding" rows={findKeys.map(rowOf)} />
      <KeyTable heading="On a person’s chip" rows={chipKeys.map(rowOf)} />
      <p>Cut it, go to another cell and paste: the person moves. Other keys are the cell’s.</p>
      <KeyTable heading="On the head of a team or chapter" rows={headKeys.map(rowOf)} />
      <KeyTable
        heading="On the timeline"
        rows={timelineKeys.map(({ label, keys }) => ({ what: label, keys }))}
      />
    </Dialog>
  )
}

// A label that depends on the state says what would be undone now; here only the word counts.
function what({ label, name }: Action): string {
  return typeof label === 'string' ? label : `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function rowOf({ label, keys }: KeyBinding<unknown>): KeyRow {
  return { what: label, keys }
}

interface KeyRow {
  readonly what: string
  readonly keys: readonly string[]
}

function KeyTable({
  heading,
  rows,
}: {
  readonly heading: string
  readonly rows: readonly KeyRow[]
}) {
  const isMac = isMacKeyboard()
  return (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      <table aria-label={heading} className={styles.table}>
        <tbody>
          {rows.map(({ what, keys }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className={styles.keys}>
                {keys.map((it) => (
                  <Kbd key={it}>{showKeys(it, isMac)}</Kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
