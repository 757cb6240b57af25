import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { isMacKeyboard } from '../../keys.ts'
import type { GridChoice } from '../gridData.ts'
import { characterOf } from '../keymap.ts'
import { ChoiceList } from './ChoiceList.tsx'
import {
  beginChoosing,
  type Choosing,
  chosenText,
  leftText,
  stepChoice,
  typeChoice,
} from './choosing.ts'
import {
  type ControlProps,
  describeControl,
  editorCommandOf,
  hasLeft,
  isComposing,
} from './control.ts'
import styles from './editors.module.css'
import { useCaret } from './useCaret.ts'

interface ChoiceEditorProps extends ControlProps {
  readonly choices: readonly GridChoice[]
  /** Characters that choose at once, as long as nothing is typed. */
  readonly instantKeys: string
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/** Fewer are chosen by finger without typing: no keyboard has to cover them. */
const mostWithoutKeyboard = 20

/** A combobox, as the ARIA Authoring Practices have it; its keys are those of every editor. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { choices, initial, startsWith, instantKeys, label, problemId } = props
  const { onCommand, onChoose, onAbandon, onChange } = props
  const [choosing, setChoosing] = useState(() => beginChoosing(choices, initial, startsWith))
  const listId = useId()
  const ref = useRef<HTMLInputElement>(null)
  useCaret(ref, { isSelected: startsWith !== 'key' })
  // A sentence about the text takes the place of the list.
  const isOpen = choosing.isOpen && problemId === null

  const change = (next: Choosing) => {
    setChoosing(next)
    onChange()
  }
  const isMoved = (event: KeyboardEvent): boolean => {
    const by = steps[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return false
    if (event.altKey) change({ ...choosing, isOpen: by > 0 })
    else change(stepChoice({ ...choosing, isOpen }, by))
    return true
  }
  const isChosen = (event: KeyboardEvent): boolean => {
    const character = choosing.isTyped ? null : characterOf(event, isMacKeyboard())
    if (character === null || !instantKeys.includes(character)) return false
    onChoose(character)
    return true
  }
  const isCommand = (event: KeyboardEvent): boolean => {
    const command = editorCommandOf(event)
    if (command === null) return false
    if (command.kind !== 'newline') onCommand(command, chosenText(choosing, initial))
    return true
  }
  return (
    <>
      <input
        {...describeControl(props)}
        ref={ref}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={
          isOpen && choosing.at !== null ? `${listId}-${choosing.at}` : undefined
        }
        inputMode={
          startsWith === 'list' && choices.length <= mostWithoutKeyboard ? 'none' : undefined
        }
        autoComplete="off"
        className={styles.control}
        value={choosing.text}
        onChange={(event) => change(typeChoice(choices, event.currentTarget.value))}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (isMoved(event) || isChosen(event) || isCommand(event)) event.preventDefault()
        }}
        onBlur={(event) => hasLeft(event) && onAbandon(leftText(choices, choosing, initial))}
      />
      {isOpen && (
        <ChoiceList
          id={listId}
          label={label}
          anchor={ref}
          choosing={choosing}
          value={initial}
          onChoose={onChoose}
        />
      )}
    </>
  )
}
