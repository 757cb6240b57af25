import { Check } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { CellPopup } from './CellPopup.tsx'
import type { Choosing } from './choosing.ts'
import styles from './editors.module.css'

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly choosing: Choosing
  /** The present one, marked in the list. */
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** The list of a choice editor. The focus stays in the field, which names the highlighted one. */
export function ChoiceList({ id, label, anchor, choosing, value, onChoose }: ChoiceListProps) {
  const { shown, found, at } = choosing
  const highlighted = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown there changes with these
  useLayoutEffect(() => {
    highlighted.current?.scrollIntoView({ block: 'nearest' })
  }, [at, shown])
  const more = found - shown.length
  return (
    <CellPopup
      anchor={anchor}
      className={styles.choices}
      // The focus stays where the text is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" aria-label={label} className={styles.list}>
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={choice.value}
            ref={index === at ? highlighted : undefined}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice.value === value}
            aria-posinset={index + 1}
            aria-setsize={found}
            data-highlighted={index === at || undefined}
            className={styles.choice}
            onClick={() => onChoose(choice.value)}
          >
            <span className={styles.name}>{choice.label}</span>
            {choice.description !== undefined && (
              <span className={styles.description}>{choice.description}</span>
            )}
            {choice.value === value && <Check aria-hidden="true" className={styles.check} />}
          </div>
        ))}
      </div>
      <div role="status" className={styles.more}>
        {found === 0 ? 'No choice like that' : more > 0 && moreText(more)}
      </div>
    </CellPopup>
  )
}

function moreText(count: number): string {
  return `${count.toLocaleString('en')} more: type to narrow`
}
