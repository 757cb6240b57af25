import { percentText } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import { amount } from '../../analysis/amount.ts'
import type { AttritionLook } from '../../analysis/attritionLook.ts'
import { LoadBar } from '../LoadBar.tsx'
import { scopeNamed } from '../riskFilter.ts'
import { RowTable } from '../table/RowTable.tsx'
import type { RowColumn } from '../table/rowColumns.ts'
import { useRisk } from '../useRisk.ts'
import { skillName } from './lossWords.ts'
import styles from './TeamLosses.module.css'
import type { TeamLoss } from './teamLosses.ts'
import { useTeamLosses } from './useTeamLosses.ts'

const rowHeight = 34
const headHeight = 34
/** As many are in sight; the others are scrolled to. */
const rowsInSight = 10

/** The teams by what they lose on average; choosing one shows its own figures. */
export function TeamLosses({ look: attrition }: { readonly look: AttritionLook }) {
  const { look, change } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const losses = useTeamLosses(attrition)
  if (losses === null) return <Waiting label="Working out the teams…" />
  if (losses.length === 0) return null
  const highest = losses[0]?.loss ?? 0
  const named = scopeNamed(look.scope)
  const chosen = named?.kind === 'team' ? named.id : null
  const choose = ({ id }: Team) => {
    change({ scope: id === chosen ? 'all' : { kind: 'team', id } })
  }
  const columns: readonly RowColumn<TeamLoss>[] = [
    {
      id: 'loss',
      header: 'Expected loss',
      width: '124px',
      cell: ({ loss }) => (
        <span className={styles.loss}>
          <LoadBar share={loss} whole={highest} />
          {amount(loss)}
        </span>
      ),
    },
    {
      id: 'weight',
      header: 'of a weight of',
      width: '92px',
      spare: 'second',
      cell: ({ weight }) => amount(weight),
    },
    {
      id: 'lacking',
      header: 'lacking already',
      width: '100px',
      spare: 'second',
      cell: ({ brokenWeight }) => amount(brokenWeight),
    },
    {
      id: 'first',
      header: 'What adds most',
      width: 'minmax(120px, 1.4fr)',
      cell: ({ first }) =>
        first === null
          ? 'Nothing can be lost'
          : `${skillName(workspace, first.skill)} (${percentText(first.probability, 1)})`,
    },
  ]
  const height = headHeight + rowHeight * Math.min(losses.length, rowsInSight)
  return (
    <Panel
      title="Teams by what they lose on average"
      tools={
        look.scope === 'all' ? null : (
          <Button size="small" variant="ghost" onPress={() => change({ scope: 'all' })}>
            Show the organisation
          </Button>
        )
      }
    >
      <div style={{ height }}>
        <RowTable
          label="Teams by what they lose on average"
          rows={losses}
          keyOf={({ team }) => team.id}
          name={{ header: 'Team', nameOf: ({ team }) => team.name }}
          columns={columns}
          chosen={chosen}
          onChoose={({ team }) => choose(team)}
          rowHeight={rowHeight}
        />
      </div>
    </Panel>
  )
}
