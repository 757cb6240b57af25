import { busFactorWords } from '#core/analysis/busFactorWords.ts'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { counted, listed, percentText } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { RiskPane } from '../RiskPane.tsx'
import { peopleText, strictText, thresholdText } from './busFactorText.ts'
import { DepartureSets } from './DepartureSets.tsx'
import { MemberLoads } from './MemberLoads.tsx'
import styles from './ScopeDetails.module.css'
import { ScopeSkills, SkillButton } from './ScopeSkills.tsx'
import type { ScopeStanding } from './scopeStandings.ts'
import type { Thresholds } from './useBusFactors.ts'
import { useMemberNames } from './useMemberNames.ts'

interface Props extends Thresholds {
  readonly standing: ScopeStanding
  readonly onClose: () => void
}

/** A scope's bus factors, opened: in words, whose departures they are, and what they rest on. */
export function ScopeDetails({ standing, onClose, ...thresholds }: Props) {
  const { threshold } = thresholds
  const workspace = useSessionState((state) => state.workspace)
  const { holdings, strict, capability, targetMet, effectivePeople } = standing.all
  const nameOf = useMemberNames(holdings)
  const weakest = strict.weakest.flatMap((at) => holdings.skills[at] ?? [])
  const broken = strict.broken.flatMap((at) => holdings.skills[at] ?? [])
  return (
    <RiskPane label="Bus factors" title={standing.name} onClose={onClose}>
      <p className={styles.sentence}>
        {busFactorWords(workspace, { holdings, strict, threshold }, nameOf)}
      </p>
      <p className={styles.pessimistic}>
        {pessimisticWords(standing, thresholds, (at) => {
          const id = holdings.skills[at]?.skill
          return (
            (id === undefined ? undefined : workspace.skills.get(id)?.name) ?? 'a deleted skill'
          )
        })}
      </p>
      {strict.value === null ? null : (
        <DepartureSets
          title="A skill is lost if one of these leaves"
          several={`A skill is lost if any of these ${strict.value} leave`}
          holdings={holdings}
          sets={strict.sets}
          hasMore={strict.hasMore}
        />
      )}
      {weakest.length === 0 ? null : (
        <section>
          <h3>Weakest skills</h3>
          <ul className={styles.list}>
            {weakest.map((it) => (
              <li key={it.skill}>
                <SkillButton scope={holdings.scope} skill={it.skill} />
                <span className={styles.muted}>
                  {it.minHolders === 1 ? '' : `needs ${it.minHolders}: `}
                  {it.holders.map(nameOf).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {threshold === null || threshold.kind === 'none' ? null : (
        <DepartureSets
          title={`Over ${percentOf(threshold)} is gone if one of these leaves`}
          several={
            threshold.kind === 'exact'
              ? `Over ${percentOf(threshold)} is gone if any of these ${threshold.value} leave`
              : `Over ${percentOf(threshold)} is gone if these ${threshold.upper} leave`
          }
          holdings={holdings}
          sets={threshold.kind === 'exact' ? threshold.sets : [threshold.set]}
          hasMore={threshold.kind === 'exact' && threshold.hasMore !== false}
        />
      )}
      {threshold?.kind === 'none' ? (
        <p className={styles.note}>
          There is no such number: even if everybody leaves, no more than {percentOf(threshold)} is
          gone, or nothing that is needed weighs anything.
        </p>
      ) : null}
      {broken.length === 0 ? null : (
        <section>
          <h3>Too few hold it already</h3>
          <ul className={styles.list}>
            {broken.map((it) => (
              <li key={it.skill}>
                <SkillButton scope={holdings.scope} skill={it.skill} />
                <span className={styles.muted}>
                  {it.holders.length} of {counted(it.minHolders, 'holder', 'holders')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h3>As it stands</h3>
      <dl className={styles.figures}>
        <dt>Stands today</dt>
        <dd>{percentText(capability)}</dd>
        <dt>Target met</dt>
        <dd>{percentText(targetMet)}</dd>
        <dt>Spread over</dt>
        <dd>
          {effectivePeople === null
            ? 'nobody'
            : `${peopleText(effectivePeople)} of ${counted(holdings.people, 'person', 'people')}`}
        </dd>
      </dl>
      <p className={styles.note}>
        Spread over: as many people, equally loaded, would carry what is held here.
      </p>
      <ScopeSkills holdings={holdings} />
      <MemberLoads holdings={holdings} />
    </RiskPane>
  )
}

function percentOf({ theta }: ThresholdBusFactor): string {
  return `${Number((100 * theta).toFixed(1))}\u00a0%`
}

function pessimisticWords(
  { all, confident, pessimistic }: ScopeStanding,
  { threshold, pessimisticThreshold }: Thresholds,
  skillName: (at: number) => string,
): string {
  if (all.effectivePeople !== null && confident.effectivePeople === null) {
    return 'By confident ratings only, recent or confirmed by a lead, nobody holds any of it.'
  }
  const changed: string[] = []
  const note = (what: string, before: string, after: string) => {
    if (before !== after) changed.push(`${what} ${after} instead of ${before}`)
  }
  const { doubtful } = pessimistic
  if (doubtful.length > 0) {
    const names = listed(doubtful.map(skillName), 4)
    changed.push(`${names} ${doubtful.length === 1 ? 'has' : 'have'} too few holders already`)
  } else {
    note('the departures that lose a skill are', strictText(all.strict), strictText(pessimistic))
  }
  if (threshold !== null && pessimisticThreshold !== null) {
    note(
      `the departures that lose over ${percentOf(threshold)} are`,
      thresholdText(threshold),
      thresholdText(pessimisticThreshold),
    )
  }
  note('what stands today is', percentText(all.capability), percentText(confident.capability))
  return changed.length === 0
    ? 'The same by confident ratings only, recent or confirmed by a lead.'
    : `By confident ratings only, ${changed.join('; ')}.`
}
