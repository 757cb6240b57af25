import { parseDay } from '#core/model/day.ts'
import { useSessionState } from '#session/react.ts'
import type { Staffing } from '#session/staffing/useStaffing.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { Select } from '#ui/Select.tsx'
import { FloorWishes } from './FloorWishes.tsx'
import { GivenUp } from './GivenUp.tsx'
import { PeopleWish } from './PeopleWish.tsx'
import { SearchProgress } from './SearchProgress.tsx'
import styles from './StaffingControls.module.css'
import { limitFaults, limitsOf, type TypedLimits, type Wishes, withLimits } from './wishes.ts'

interface Props {
  readonly wishes: Wishes
  readonly onChange: (part: Partial<Wishes>) => void
  readonly onPropose: () => void
  readonly staffing: Staffing
}

const shares = [20, 40, 60, 80, 100] as const
const robustnesses = ['0', '1', '2'] as const

/** What is asked of the team, besides the mission's needs. */
export function StaffingControls({ wishes, onChange, onPropose, staffing }: Props) {
  const isRunning = staffing.state === 'running'
  const { prefers } = wishes
  const day = useSessionState((state) => state.day)
  const limits = limitsOf(wishes)
  const faults = limitFaults(limits)
  const change = (part: Partial<TypedLimits>) =>
    onChange(withLimits(wishes, { ...limits, ...part }))
  return (
    <Panel title="What is asked of the team">
      <form
        className={styles.controls}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onPropose()
        }}
      >
        <div className={styles.wish}>
          <span className={styles.label}>May be missing, all needs still met</span>
          <div className={styles.choice}>
            <SegmentedControl
              label="How many may be missing"
              segments={robustnesses.map((value) => ({ value, label: robustnessLabels[value] }))}
              value={robustnesses.find((it) => Number(it) === wishes.robustness) ?? '0'}
              onChange={(value) => onChange({ robustness: Number(value) })}
            />
          </div>
        </div>
        <div className={styles.pair}>
          <NumberField
            label="People, at least"
            min={1}
            value={limits.least}
            error={faults.least}
            onChange={(least) => change({ least })}
          />
          <NumberField
            label="at most"
            min={1}
            value={limits.most}
            error={faults.most}
            onChange={(most) => change({ most })}
          />
        </div>
        <div className={styles.pair}>
          <NumberField
            label="FTE, at most"
            description={limits.fte === null ? 'No limit' : ''}
            min={0}
            step={0.5}
            value={limits.fte}
            error={faults.fte}
            onChange={(fte) => change({ fte })}
          />
          <Select
            label="Each gives at least"
            value={String(wishes.smallestShare)}
            onChange={(value) => onChange({ smallestShare: Number(value) })}
            options={shares.map((share) => ({ value: String(share), label: `${share} %` }))}
          />
        </div>
        <Select
          label="Nobody in more than"
          value={String(wishes.mostTeams)}
          onChange={(value) => onChange({ mostTeams: Number(value) })}
          options={[1, 2, 3, 4].map((count) => ({
            value: String(count),
            label: count === 1 ? '1 team: this mission alone' : `${count} teams, this one included`,
          }))}
        />
        <DateField
          label="They join on"
          description={wishes.joinDay === null ? 'The shown day' : ''}
          value={wishes.joinDay ?? day}
          onChange={(text) => {
            const joinDay = parseDay(text)
            onChange({ joinDay: joinDay === day ? null : joinDay })
          }}
        />
        <PeopleWish
          label="Has to be in the team"
          placeholder="Lock somebody in"
          chosen={wishes.included}
          onChange={(included) =>
            onChange({ included, excluded: wishes.excluded.filter((it) => !included.includes(it)) })
          }
        />
        <PeopleWish
          label="Is not to be asked"
          placeholder="Keep somebody out"
          chosen={wishes.excluded}
          onChange={(excluded) =>
            onChange({ excluded, included: wishes.included.filter((it) => !excluded.includes(it)) })
          }
        />
        <FloorWishes floors={wishes.floors} onChange={(floors) => onChange({ floors })} />
        <fieldset className={styles.wish}>
          <legend className={styles.label}>Of teams that cost others the same, prefer</legend>
          <Checkbox
            isSelected={prefers.learners}
            onChange={(learners) => onChange({ prefers: { ...prefers, learners } })}
          >
            People who want to learn a needed skill
          </Checkbox>
          <Checkbox
            isSelected={prefers.teammates}
            onChange={(mates) => onChange({ prefers: { ...prefers, teammates: mates } })}
          >
            People who have worked together
          </Checkbox>
        </fieldset>
        <GivenUp givenUp={wishes.givenUp} onChange={(givenUp) => onChange({ givenUp })} />
        <div className={styles.submit}>
          <Button type="submit" variant="primary" isDisabled={wishes.typed !== null}>
            {isRunning ? 'Propose again' : 'Propose a team'}
          </Button>
        </div>
        {isRunning ? <SearchProgress staffing={staffing} /> : null}
        <p className={styles.note}>
          It opens as few findings in other teams as it can, then takes as little time from them,
          then as few people. Preferences come last.
        </p>
      </form>
    </Panel>
  )
}

const robustnessLabels: Readonly<Record<(typeof robustnesses)[number], string>> = {
  0: 'Nobody',
  1: 'Anyone',
  2: 'Any two',
}
