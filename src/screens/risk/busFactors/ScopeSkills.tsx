import { depth } from '#core/analysis/depth.ts'
import type { MeasuredScope, ScopeHoldings } from '#core/analysis/holdings.ts'
import type { SkillId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { NameButton } from '../NameButton.tsx'
import { useRisk } from '../useRisk.ts'
import styles from './ScopeDetails.module.css'
import { useMemberNames } from './useMemberNames.ts'

const mostShown = 200

/** Every skill that counts here, with what the figures make of it: the thinnest first. */
export function ScopeSkills({ holdings }: { readonly holdings: ScopeHoldings }) {
  const nameOf = useMemberNames(holdings)
  const skills = holdings.skills
    .toSorted((a, b) => a.holders.length - a.minHolders - (b.holders.length - b.minHolders))
    .slice(0, mostShown)
  const isUnstated = skills.some(({ needed }) => needed === 'unstated')
  if (skills.length === 0) return null
  return (
    <section>
      <h3>Skills that count here</h3>
      {isUnstated ? (
        <p className={styles.note}>
          The team has not stated its needs, so what its members hold stands for them.
        </p>
      ) : null}
      <table className={styles.skills}>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">
              <abbr title="How many hold it">Hold</abbr>
            </th>
            <th scope="col">
              <abbr title="How many holders are needed">Need</abbr>
            </th>
            <th scope="col">
              <abbr title="Full-time equivalents of the holders here">FTE</abbr>
            </th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {skills.map((skill) => {
            const { people, fte } = depth(skill, holdings.fte)
            const names = skill.holders.map(nameOf)
            return (
              <tr key={skill.skill}>
                <th scope="row">
                  <SkillButton scope={holdings.scope} skill={skill.skill} />
                  <span className={styles.muted} title={names.join(', ')}>
                    {names.length === 0 ? 'nobody' : listed(names)}
                  </span>
                </th>
                <td className={classes(people < skill.minHolders && styles.short)}>{people}</td>
                <td>{skill.minHolders}</td>
                <td>{Number(fte.toFixed(1))}</td>
                <td>{skill.weight}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {holdings.skills.length > mostShown ? (
        <p className={styles.note}>{holdings.skills.length - mostShown} better held ones follow.</p>
      ) : null}
    </section>
  )
}

/** A skill's name; where it stands in a team or chapter, it opens to who holds it and what closes it. */
export function SkillButton(props: { readonly scope: MeasuredScope; readonly skill: SkillId }) {
  const { scope, skill } = props
  const { open } = useRisk()
  const name = useSessionState((state) => state.workspace.skills.get(skill)?.name)
  if (name === undefined) return null
  if (scope.kind === 'organisation' || scope.kind === 'cell') return <span>{name}</span>
  return <NameButton onPress={() => open({ scope, skill })}>{name}</NameButton>
}
