import type { ReactNode } from 'react'
import { counted, grouped } from '#core/model/naming.ts'
import { longDayWords } from '../../analysis/dayWords.ts'
import { definitions, limits } from './definitions.ts'
import styles from './ReportSheet.module.css'
import type { Firsts, ReportFacts } from './reportFacts.ts'

/** The page itself, the same on the screen and on paper. */
export function ReportSheet({ facts }: { readonly facts: ReportFacts }) {
  const { organisation, day, minLevel, levelName } = facts.head
  return (
    <article className={styles.sheet} aria-label="Report">
      <header className={styles.head}>
        <h2>Key-person risk · {organisation}</h2>
        <p>
          {longDayWords(day)} · a skill is held from level {minLevel} · {levelName}, unless the
          skill or the team says otherwise · all teams and chapters
        </p>
      </header>
      <ul className={styles.figures}>
        {facts.figures.map(({ number, text }) => (
          <li key={text}>
            <strong>{number}</strong> {text}
          </li>
        ))}
      </ul>
      <div className={styles.columns}>
        <Fragile title="Most fragile teams" list={facts.teams} one="team" many="teams" />
        <Fragile
          title="Most fragile chapters"
          list={facts.chapters}
          one="chapter"
          many="chapters"
        />
      </div>
      <Part title="Findings, the most severe first">
        {facts.findings.shown.length === 0 ? (
          <p>No needed skill lacks holders, and none hangs on one person.</p>
        ) : (
          <table className={styles.findings}>
            <thead>
              <tr>
                <th scope="col">Severity</th>
                <th scope="col">Skill</th>
                <th scope="col">Where</th>
                <th scope="col">Holder</th>
                <th scope="col">What would help first</th>
              </tr>
            </thead>
            <tbody>
              {facts.findings.shown.map(({ key, severity, skill, where, who, closing }) => (
                <tr key={key}>
                  <td>{severity}</td>
                  <th scope="row">{skill}</th>
                  <td>{where}</td>
                  <td>{who}</td>
                  <td>{closing}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <More of={facts.findings} one="finding" many="findings" />
      </Part>
      <div className={styles.columns}>
        <Part title="Take something off these people">
          {facts.hanging.shown.length === 0 ? (
            <p>Nobody carries more than one skill alone.</p>
          ) : (
            <ul>
              {facts.hanging.shown.map(({ key, name, words }) => (
                <li key={key}>
                  <strong>{name}</strong>: {words}.
                </li>
              ))}
            </ul>
          )}
          <More of={facts.hanging} one="person" many="people" />
        </Part>
        <Part title="If somebody leaves">
          <ul>
            {facts.busFactors.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>{facts.attrition}</li>
          </ul>
        </Part>
      </div>
      <Part title="What the words mean">
        <dl className={styles.definitions}>
          {definitions.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt> <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <p className={styles.limits}>{limits}</p>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface NamedMany {
  readonly one: string
  readonly many: string
}

function Fragile({
  title,
  list,
  ...words
}: NamedMany & { readonly title: string; readonly list: ReportFacts['teams'] }) {
  return (
    <Part title={title}>
      {list.shown.length === 0 ? (
        <p>None has a finding.</p>
      ) : (
        <ol>
          {list.shown.map(({ scope, name, counts, why }) => (
            <li key={`${scope.kind}:${scope.id}`}>
              <strong>{name}</strong> · {counts}
              <span className={styles.why}>{why}</span>
            </li>
          ))}
        </ol>
      )}
      <More of={list} {...words} />
    </Part>
  )
}

function More({ of: { shown, more }, one, many }: NamedMany & { readonly of: Firsts<unknown> }) {
  if (more === 0 || shown.length === 0) return null
  return (
    <p className={styles.more} title={`${grouped(shown.length)} are shown`}>
      and {counted(more, `more ${one}`, `more ${many}`)}
    </p>
  )
}
