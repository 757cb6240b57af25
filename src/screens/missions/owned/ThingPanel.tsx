import { ArrowRightLeft, PencilLine, Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { deleteOwnedThing } from '#core/commands/mission/deleteOwnedThing.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { OwnedThingId, SkillId } from '#core/model/ids.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import { counted, listed } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import styles from './OwnedPart.module.css'
import { type CoveredNeed, thingCoverage } from './thingCoverage.ts'
import { kindTitles } from './thingKinds.ts'

/** What is to be done with an owned thing. */
export type ThingAsked =
  | { readonly kind: 'edit' | 'hand-over'; readonly thing: OwnedThingId }
  /** `skill` is `null` for a need that is to be added. */
  | { readonly kind: 'need'; readonly thing: OwnedThingId; readonly skill: SkillId | null }

interface Props {
  readonly thing: OwnedThing
  readonly onAsk: (asked: ThingAsked) => void
}

/** One owned thing: what it is, what it takes, who in the mission can look after it. */
export function ThingPanel({ thing, onAsk }: Props) {
  const session = useSession()
  const said = useSaid()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const needs = useMemo(
    () => thingCoverage(workspace, coverage, thing),
    [workspace, coverage, thing],
  )
  const { id, name } = thing
  const remove = () => {
    if (isRefusal(session.perform((it) => deleteOwnedThing(it, { id })))) return
    session.notify({ tone: 'info', text: `“${name}” is deleted.`, offersUndo: true })
  }
  return (
    <Panel
      title={name}
      tools={
        <>
          <Button size="small" onPress={() => onAsk({ kind: 'hand-over', thing: id })}>
            <ArrowRightLeft aria-hidden="true" />
            Hand over…
          </Button>
          <IconButton
            size="small"
            label={`Edit ${name}`}
            onPress={() => onAsk({ kind: 'edit', thing: id })}
          >
            <PencilLine aria-hidden="true" />
          </IconButton>
          <IconButton size="small" label={`Delete ${name}`} onPress={remove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      }
    >
      <div className={styles.about}>
        <Pill>{kindTitles[thing.kind]}</Pill>
        <CoverSign needs={needs} />
        {thing.description === '' ? null : <p>{said(thing.description)}</p>}
      </div>
      {needs.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">From level</th>
              <th scope="col">Needs</th>
              <th scope="col">Holds it here</th>
            </tr>
          </thead>
          <tbody>
            {needs.map((it) => (
              <NeedRow
                key={it.skill.id}
                need={it}
                onOpen={() => onAsk({ kind: 'need', thing: id, skill: it.skill.id })}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button
        size="small"
        variant="ghost"
        className={styles.addNeed}
        onPress={() => onAsk({ kind: 'need', thing: id, skill: null })}
      >
        <Plus aria-hidden="true" />
        Add a skill that it takes
      </Button>
    </Panel>
  )
}

/** Whether the team covers it, in words. */
function CoverSign({ needs }: { readonly needs: readonly CoveredNeed[] }) {
  if (needs.length === 0) return <span className={styles.unsaid}>no skills stated yet</span>
  const uncovered = needs.filter(({ missing }) => missing > 0).length
  if (uncovered === 0) return <Pill tone="ok">covered</Pill>
  return <Pill tone="gap">{counted(uncovered, 'skill', 'skills')} not covered</Pill>
}

function NeedRow({
  need: it,
  onOpen,
}: {
  readonly need: CoveredNeed
  readonly onOpen: () => void
}) {
  const { nameOf } = usePersonNames()
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const { skill, minLevel, holders, missing, need } = it
  const names = holders.map(nameOf)
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.skill}
          title="Change what it takes"
          onClick={onOpen}
        >
          {skill.name}
        </button>
      </th>
      <td>
        {minLevel} · {levels[minLevel]?.name}
      </td>
      <td>{need.minHolders}</td>
      <td title={names.join(', ')}>
        {missing > 0 ? (
          <Pill tone="gap">
            {holders.length === 0 ? 'nobody' : `${holders.length}, fewer than needed`}
          </Pill>
        ) : holders.length === 1 ? (
          <Pill tone="risk">only holder</Pill>
        ) : (
          <strong>{holders.length}</strong>
        )}{' '}
        {listed(names)}
      </td>
    </tr>
  )
}
