import { useState } from 'react'
import { counted, grouped, listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import type { Skill } from '#core/model/skill.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Pill, type Tone } from '#ui/Pill.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import type { CombinationIn, combinationIn } from './combination.ts'
import styles from './HoldsAll.module.css'
import { measuredName } from './measuredScope.ts'

interface Props {
  readonly found: ReturnType<typeof combinationIn>
  readonly skills: readonly Skill[]
}

const tones: Readonly<Record<CombinationIn['class'], Tone>> = {
  blocker: 'gap',
  bottleneck: 'risk',
  scarce: 'neutral',
  fine: 'ok',
}

const shownHolders = 6

/** Who holds all of the skills, in the organisation and where it matters. */
export function CombinationRows({ found: { all, parts }, skills }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const row = (it: CombinationIn, name: string) => (
    <tr key={`${it.scope.kind} ${'id' in it.scope ? it.scope.id : ''}`}>
      <th scope="row">
        {name}
        {it.scope.kind === 'organisation' ? null : (
          <span className={styles.note}> {it.scope.kind}</span>
        )}
      </th>
      <td>
        <span className={styles.how}>
          {counted(it.holders.length, 'person', 'people')}
          <Pill tone={tones[it.class]}>{it.class}</Pill>
        </span>
      </td>
      <td>
        <Holders people={it.holders} />
      </td>
      <td className={styles.note}>
        {skills.map(({ name }, at) => `${name} ${it.depths[at] ?? 0}`).join(', ')}
      </td>
    </tr>
  )
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">All of them</th>
            <th scope="col">Who</th>
            <th scope="col">Each alone</th>
          </tr>
        </thead>
        <tbody>
          {row(all, 'The organisation')}
          {parts.map((it) => row(it, measuredName(it.scope, workspace)))}
        </tbody>
      </table>
      <p className={styles.rest}>
        {parts.length === 0
          ? 'In no team or chapter here does one person hold all of them, and none says that it needs them all.'
          : 'In every other team or chapter nobody holds all of them, and none says that it needs them all.'}
      </p>
    </div>
  )
}

function Holders({ people }: { readonly people: readonly Person[] }) {
  const { nameOf } = usePersonNames()
  const [isWhole, setWhole] = useState(false)
  if (people.length === 0) return 'nobody'
  const names = people.map(nameOf).sort(compareShown)
  const limit = isWhole ? names.length : shownHolders
  return (
    <>
      {listed(names, limit)}{' '}
      {names.length > limit ? (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          Show all {grouped(names.length)}
        </Button>
      ) : null}
    </>
  )
}
