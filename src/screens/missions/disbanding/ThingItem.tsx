import { useMemo } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import type { OwnedThing, OwnedThingKind } from '#core/model/mission/ownedThing.ts'
import { counted, listed } from '#core/model/naming.ts'
import { type Receiver, receiversOf } from '#core/planning/disbanding/receivers.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { Pill } from '#ui/Pill.tsx'
import { handOver } from './disbandDraft.ts'
import { NeedRow } from './NeedRow.tsx'
import styles from './Things.module.css'
import { useDisbanding } from './useDisbanding.ts'

const kindWords: Readonly<Record<OwnedThingKind, string>> = {
  service: 'service',
  document: 'document',
  'on-call': 'on-call duty',
  other: 'owned thing',
}

/** One owned thing: its receiver, what that team covers, and what would close the rest. */
export function ThingItem({ thing }: { readonly thing: OwnedThing }) {
  const { workspace, coverage, plan, draft, change } = useDisbanding()
  const receivers = useMemo(
    () => receiversOf(workspace, coverage, plan, thing),
    [workspace, coverage, plan, thing],
  )
  const to = draft.receivers.get(thing.id) ?? null
  const receiver = receivers.find(({ team }) => team.id === to)
  const choices = useMemo(
    () => receivers.map((it) => ({ id: it.team.id, label: it.team.name, detail: coverWords(it) })),
    [receivers],
  )
  const needs = receiver?.needs ?? []
  return (
    <li className={styles.thing} aria-label={thing.name}>
      <div className={styles.thingHead}>
        <div>
          <h3 className={styles.thingName}>{thing.name}</h3>
          <span className={styles.detail}>{kindWords[thing.kind]}</span>
        </div>
        <ComboBox
          label={`Who takes over ${thing.name}`}
          isLabelHidden
          noneLabel="Nobody yet"
          choices={choices}
          value={to}
          onChange={(id) => change((it) => handOver(it, thing.id, id as TeamId | null))}
        />
        {receiver === undefined ? (
          <Pill tone="gap">left to nobody</Pill>
        ) : receiver.shortfall === 0 ? (
          <Pill tone="ok">skills covered</Pill>
        ) : (
          <Pill tone="risk">shortfall {receiver.shortfall}</Pill>
        )}
      </div>
      {receiver === undefined ? null : needs.length === 0 ? (
        <p className={styles.detail}>It states no skills that it needs, so any team covers it.</p>
      ) : (
        <table className={styles.needs}>
          <caption>
            {receiver.shortfall === 0
              ? `${receiver.team.name} holds all that it needs.`
              : `Shortfall ${receiver.shortfall}: weight × holders missing, added up.`}{' '}
            {receiver.team.name} owns {counted(receiver.load, 'other thing', 'other things')} then.
          </caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">From level</th>
              <th scope="col">Hold it there</th>
              <th scope="col">Weight</th>
              <th scope="col">What would close it</th>
            </tr>
          </thead>
          <tbody>
            {needs.map((need) => (
              <NeedRow key={need.skill.id} thing={thing} receiver={receiver.team} need={need} />
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

/** "covers it", "lacks Kafka and Go". */
function coverWords({ needs, shortfall }: Receiver): string {
  if (needs.length === 0) return 'no skills stated'
  if (shortfall === 0 && needs.every(({ missing }) => missing === 0)) return 'covers it'
  const lacking = needs.filter(({ missing }) => missing > 0).map(({ skill }) => skill.name)
  return `lacks ${listed(lacking)}`
}
