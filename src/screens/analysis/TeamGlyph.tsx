import type { TeamType } from '#core/model/team.ts'
import { classes } from '#ui/classes.ts'
import styles from './TeamGlyph.module.css'

const typeClass: Record<TeamType, string | undefined> = {
  'stream-aligned': styles.stream,
  platform: styles.platform,
  enabling: styles.enabling,
  'complicated-subsystem': styles.complicated,
  undefined: styles.undefined,
}

/** The shape and colour of the team's type in the Team Topologies notation, small. */
export function TeamGlyph({ type }: { readonly type: TeamType }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 14 12" className={classes(styles.glyph, typeClass[type])}>
      <title>{type}</title>
      <TypeShape type={type} />
    </svg>
  )
}

function TypeShape({ type }: { readonly type: TeamType }) {
  switch (type) {
    case 'enabling':
      return <rect x="3.75" y="0.75" width="6.5" height="10.5" rx="2" />
    case 'complicated-subsystem':
      return <path d="M4.3 1h5.4L13 4.2v3.6L9.7 11H4.3L1 7.8V4.2z" />
    case 'platform':
      return <rect x="0.75" y="1.75" width="12.5" height="8.5" />
    default:
      return <rect x="0.75" y="1.75" width="12.5" height="8.5" rx="2.5" />
  }
}
