import { useMemo, useState } from 'react'
import { percentText } from '#core/model/naming.ts'
import { classes } from '#ui/classes.ts'
import { Waiting } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import styles from './BusFactors.module.css'
import { CurvePicture } from './CurvePicture.tsx'
import { DepartureLink } from './DepartureLink.tsx'
import type { ScopeStanding } from './scopeStandings.ts'
import { comparedCurves, useCurves } from './useBusFactors.ts'

interface Props {
  readonly chosen: ScopeStanding
  readonly standings: readonly ScopeStanding[]
}

/** What is left standing after so many departures, if they are the worst ones. */
export function CurvePanel({ chosen, standings }: Props) {
  const { kind } = chosen.scope
  const others = useMemo(
    () => standings.filter(({ scope }) => scope.kind === (kind === 'organisation' ? 'team' : kind)),
    [standings, kind],
  )
  const curves = useCurves(chosen, others)
  const [pointed, point] = useState<number | null>(null)
  const curve = curves.chosen
  const { holdings, oneGone } = chosen.all
  const kinds = kind === 'chapter' ? 'chapters' : 'teams'
  const compared =
    others.length < 2
      ? ''
      : others.length > comparedCurves
        ? `; faint: the ${comparedCurves} most fragile ${kinds}`
        : `; faint: the other ${kinds}`
  return (
    <Panel title={`${chosen.name}: what stands if the worst ones leave`} className={styles.curve}>
      {curve === null ? (
        <Waiting label="Working out the curve…" />
      ) : (
        <div className={styles.curveParts}>
          <figure className={styles.curveFigure}>
            <CurvePicture curve={curve} others={curves.others} pointed={pointed} onPoint={point} />
            <figcaption className={styles.note}>
              Share of what is needed, by weight{compared}.
            </figcaption>
          </figure>
          <table className={styles.steps}>
            <caption className="visually-hidden">
              {chosen.name}: what stands after so many departures
            </caption>
            <thead>
              <tr>
                <th scope="col">Leave</th>
                <th scope="col">Stands</th>
                <th scope="col">Worst if these leave</th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ departures, capability, isExact, atLeast, set }, at) => (
                <tr
                  key={departures}
                  className={classes(departures === pointed && styles.pointed)}
                  onPointerEnter={() => point(departures)}
                  onPointerLeave={() => point(null)}
                  onFocus={() => point(departures)}
                  onBlur={() => point(null)}
                >
                  <th scope="row">{departures}</th>
                  <td>
                    {isExact
                      ? percentText(capability)
                      : `at most ${percentText(capability)}, at least ${percentText(atLeast)}`}
                  </td>
                  <td>
                    {departures === 0 ? (
                      'nobody: as it is today'
                    ) : set.length === 0 ? (
                      'whoever leaves, nothing is lost'
                    ) : set.join() === curve[at - 1]?.set.join() ? (
                      `no more than if ${departures - 1} ${departures === 2 ? 'leaves' : 'leave'}`
                    ) : (
                      // Of several who leave as little, the one that the sentence above names.
                      <DepartureLink
                        holdings={holdings}
                        set={departures === 1 && oneGone.person !== null ? [oneGone.person] : set}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
