import { useMemo } from 'react'
import { isPresent } from '#core/model/standing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Progress, Waiting } from '#ui/Progress.tsx'
import { useSettled } from '#ui/useSettled.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import styles from './BusFactors.module.css'
import { BusFactorTable } from './BusFactorTable.tsx'
import { parsePercent } from './busFactorLook.ts'
import { CurvePanel } from './CurvePanel.tsx'
import { FragilitySentence } from './FragilitySentence.tsx'
import { ScopeDetails } from './ScopeDetails.tsx'
import { isSure } from './scopeStandings.ts'
import { ThresholdField } from './ThresholdField.tsx'
import { useBusFactors } from './useBusFactors.ts'
import { useStandings } from './useStandings.ts'

const none: readonly never[] = []

/** How few departures break what a team, a chapter or everybody stands on, and whose they are. */
export function BusFactors() {
  const { look, open } = useRisk()
  const hasPeople = useSessionState((state) => state.workspace.people.size > 0)
  const isAnybodyHere = useSessionState(({ workspace, day }) => {
    for (const person of workspace.people) if (isPresent(person, day)) return true
    return false
  })
  const standings = useStandings(look.scope)
  const [percentText] = useRiskParam('theta')
  const percent = parsePercent(percentText)
  // Each number that is typed on the way to another one would start a search.
  const theta = useSettled(percent, 250) / 100
  const factors = useBusFactors(standings ?? none, theta)
  // Most answers come before a bar could be read.
  const isSlow = useSettled(factors.progress !== null, 400)
  const [openedKey, setOpened] = useRiskParam('opened')
  const opened = useMemo(
    () => standings?.find(({ key }) => key === openedKey) ?? null,
    [standings, openedKey],
  )
  if (standings === null) return <Waiting label="Counting who holds what…" />
  const first = standings[0]
  if (first === undefined || !standings.some(({ all }) => all.holdings.people > 0)) {
    return (
      <EmptyState
        title={
          !hasPeople
            ? 'Nobody here yet'
            : isAnybodyHere
              ? 'No team or chapter with members stands here on this day'
              : 'Nobody is here on this day'
        }
        text="Choose another day or place, or add people, their ratings and what teams need; how few departures break something follows."
      />
    )
  }
  const isAnySure = standings.some(isSure)
  const choose = (key: string | null) => {
    open(null)
    setOpened(key)
  }
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div className={styles.field}>
          <ThresholdField />
        </div>
        <FragilitySentence standings={standings} onOpen={choose} />
        {factors.progress !== null && isSlow ? (
          <div className={styles.progress}>
            <Progress label="Searching" fraction={factors.progress} />
            <Button size="small" onPress={factors.cancel}>
              Cancel
            </Button>
          </div>
        ) : factors.isStopped ? (
          <div className={styles.progress}>
            <span>The search was cancelled.</span>
            <Button size="small" onPress={factors.again}>
              Work it out
            </Button>
          </div>
        ) : null}
      </div>
      <CurvePanel chosen={opened ?? first} standings={standings} />
      <BusFactorTable
        standings={standings}
        thresholdsOf={factors.thresholdsOf}
        isStopped={factors.isStopped}
        hasPessimistic={isAnySure}
        percent={100 * theta}
        chosen={openedKey}
        onChoose={(key) => choose(key === openedKey ? null : key)}
      />
      <p className={styles.about}>
        These figures exaggerate: they take people to leave at once and nobody to be hired, to learn
        or to hand over. They say where a second holder is worth most, and nothing about anybody’s
        ability.{' '}
        {isAnySure
          ? 'In brackets: by confident ratings only, recent or confirmed by a lead; 0 where one of the skills that stand is lost by them already.'
          : 'No rating here is recent or confirmed by a lead, so no pessimistic figures stand beside them: by confident ratings, nobody holds anything.'}
      </p>
      {opened === null ? null : (
        <ScopeDetails
          key={opened.key}
          standing={opened}
          {...factors.thresholdsOf(opened)}
          onClose={() => choose(null)}
        />
      )}
    </div>
  )
}
