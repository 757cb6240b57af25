import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '../../IconButton.tsx'
import { isMacKeyboard, showKeys } from '../../keys.ts'
import { SearchField } from '../../SearchField.tsx'
import { useSettled } from '../../useSettled.ts'
import type { GridSource } from '../gridData.ts'
import type { GridShape, Place } from '../gridShape.ts'
import { commandOf } from '../keymap.ts'
import { placeName } from '../status/placeWords.ts'
import styles from './FindBar.module.css'
import { findKeys } from './findKeys.ts'
import { foundWords, hitAt, hitBeside } from './hits.ts'
import { useFind } from './useFind.ts'

export interface FindBarProps {
  readonly shape: GridShape
  readonly source: GridSource
  /** Where the grid is: what comes next is counted from there. */
  readonly active: Place
  /** How often it was asked for. Each time the field gets the focus and its text is selected. */
  readonly asked: number
  /** Selects and reveals the place; the focus stays in the field. */
  readonly onGo: (place: Place) => void
  /** The focus belongs back to the grid. */
  readonly onClose: () => void
}

/** Finds what the grid says, where most of its rows are not in the page for the browser to find. */
export function FindBar({ shape, source, active, asked, onGo, onClose }: FindBarProps) {
  const [query, setQuery] = useState('')
  const found = useFind(shape, source, query, active, onGo)
  const bar = useRef<HTMLDivElement>(null)
  const at = hitAt(shape, found.hits, active)
  const isAnswered = found.query === query
  const words = query.trim() === '' ? '' : foundWords(found, at)
  const hit = found.isDone && at >= 0 ? found.hits[at] : undefined
  const outcome = hit === undefined ? words : `${words}: ${placeName(shape, source, hit)}`
  const said = useSettled(isAnswered && found.isDone ? outcome : '', saidAfter)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => selectText(bar.current), [asked])

  const go = (direction: 'next' | 'previous'): void => {
    const place = isAnswered ? hitBeside(shape, found.hits, active, direction) : undefined
    if (place !== undefined) onGo(place)
  }
  const isMac = isMacKeyboard()
  const onKey = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement
    const command = commandOf(findKeys, event, isMac)?.command
    // On a button Enter presses that button.
    if (command === undefined || (event.key === 'Enter' && !isTyping)) return
    event.preventDefault()
    event.stopPropagation()
    if (command === 'close') onClose()
    else if (command === 'find') selectText(bar.current)
    else go(command)
  }
  const keysOf = (command: 'next' | 'previous'): string =>
    showKeys(findKeys.find((it) => it.command === command)?.keys[0] ?? '', isMac)
  return (
    <div
      ref={bar}
      role="search"
      aria-label="Find"
      className={styles.bar}
      onKeyDownCapture={onKey}
      data-none={found.isDone && found.hits.length === 0 ? '' : undefined}
    >
      <SearchField
        label="Find in the grid"
        placeholder="Find"
        value={query}
        onChange={setQuery}
        className={styles.field ?? ''}
      />
      <span aria-hidden="true" className={styles.count}>
        {words}
      </span>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <IconButton
        size="small"
        label="Previous match"
        keys={keysOf('previous')}
        isDisabled={found.hits.length === 0}
        onPress={() => go('previous')}
      >
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton
        size="small"
        label="Next match"
        keys={keysOf('next')}
        isDisabled={found.hits.length === 0}
        onPress={() => go('next')}
      >
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton size="small" label="Close find" keys="Esc" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** Milliseconds that the outcome stands before it is said: nobody hears each letter's. */
const saidAfter = 500

function selectText(bar: HTMLElement | null): void {
  const input = bar?.querySelector('input')
  input?.focus()
  input?.select()
}
