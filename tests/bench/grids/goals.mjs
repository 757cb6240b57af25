import { digits } from '../measure.mjs'

const peers = ['agGrid', 'glide', 'reactDataGrid', 'handsontable']

/** A figure of this grid must not be above its share of another one. */
const share = (goal, limit, own, other) =>
  own === null || other === null
    ? null
    : { goal, met: own <= limit * other, figure: `${digits(own / other)} × (${digits(own)})` }

const atMost = (goal, limit, own, unit) =>
  own === null ? null : { goal, met: own <= limit, figure: `${digits(own)} ${unit}` }

const atLeast = (goal, limit, own, unit) =>
  own === null ? null : { goal, met: own >= limit, figure: `${digits(own)} ${unit}` }

/**
 * What this grid is built for, against what was measured; what was not is left out.
 *
 * @param {import('./results.mjs').Results} results
 */
export function goalsOf(results) {
  const large = (measure, subject, name) => results.median(measure, 'large', subject, name)
  const typed = peers.map((peer) => large('typing', peer, 'together')).filter((ms) => ms !== null)
  const paint = 'first paint'
  const ways = ['vertical', 'diagonal']
  return [
    share('first paint no later than Glide’s', 1, ...both(large, 'paint', paint)),
    share(
      'first paint at the largest size at most 1.2 × that at the smallest',
      1.2,
      large('paint', 'ours', paint),
      results.median('paint', 'small', 'ours', paint),
    ),
    ...ways.map((way) =>
      share(`scrolling ${way} at most 0.7 × Glide’s`, 0.7, ...both(large, 'scroll', `${way} CPU`)),
    ),
    ...ways.map((way) =>
      atLeast(
        `55 frames a second ${way} at a quarter of the CPU`,
        55,
        results.median('frames', 'middle', 'ours', way),
        '/s',
      ),
    ),
    ...['by wheel', 'by script'].map((how) =>
      atMost(`nothing blank at 20,000 px/s ${how}`, 0, large('blank', 'ours', how), '% of frames'),
    ),
    share(
      'one digit at most 0.4 × the best peer’s two steps',
      0.4,
      large('typing', 'ours', 'together'),
      typed.length === 0 ? null : Math.min(...typed),
    ),
    atMost('at most 1 MB of heap above the data', 1, large('heap', 'ours', 'heap'), 'MB'),
  ].filter((goal) => goal !== null)
}

function both(large, measure, name) {
  return [large(measure, 'ours', name), large(measure, 'glide', name)]
}
