import { rest } from './measure.mjs'

const speed = 20_000
const seconds = 3
/** Of what the page shows: half its width and height are enough to see tints. */
const scale = 0.5

/**
 * Scrolled twice: by wheel, the whole way that a person's input takes, and by script, where the
 * grid hears of a new offset only after the frame that already shows it, as when its bar is dragged
 * while the page is busy.
 *
 * @type {import('./measure.mjs').Measure}
 */
export const blank = {
  key: 'blank',
  title: 'Blank while scrolling fast',
  unit: '%',
  told: `frames with a part that shows no cells, at ${speed.toLocaleString('en')} px/s`,
  isPaced: true,
  sizes: ['large'],
  async run({ page, client, inPage }) {
    await inPage((driver) => driver.mount())
    await page.waitForTimeout(rest)
    if ((await blankShare(page, [await still(client)])) > 0) {
      throw new Error('Parts are blank at rest.')
    }
    const wheel = await record(client, () =>
      client.send('Input.synthesizeScrollGesture', {
        x: 800,
        y: 500,
        yDistance: -speed * seconds,
        speed,
        gestureSourceType: 'mouse',
      }),
    )
    const options = { seconds, speed, isDiagonal: false }
    const script = await record(client, () =>
      inPage((driver, measured) => driver.scroll(measured), options),
    )
    return {
      'by wheel': 100 * (await blankShare(page, wheel)),
      'by script': 100 * (await blankShare(page, script)),
    }
  },
}

async function still(client) {
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 70,
    clip: { x: 0, y: 0, width: 1440, height: 900, scale },
  })
  return data
}

/** The frames as they came to the screen, whoever painted them. */
async function record(client, run) {
  const frames = []
  const keep = ({ data, sessionId }) => {
    frames.push(data)
    client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  }
  client.on('Page.screencastFrame', keep)
  await client.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 70,
    maxWidth: 1440 * scale,
    maxHeight: 900 * scale,
  })
  await run()
  client.off('Page.screencastFrame', keep)
  await client.send('Page.stopScreencast')
  if (frames.length < 10) throw new Error(`Only ${frames.length} frames were recorded.`)
  return frames
}

/**
 * Which share of the frames has a blank part. Looked at are patches of 6 × 5 cells: one in which
 * nothing has a level's blue shows no cells, whatever else is painted there.
 */
function blankShare(page, frames) {
  return page.evaluate(
    async ([images, size]) => {
      let blank = 0
      for (const image of images) {
        const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
        const { width, height } = picture
        const context = new OffscreenCanvas(width, height).getContext('2d')
        context.drawImage(picture, 0, 0)
        const { data } = context.getImageData(0, 0, width, height)
        const isBlue = (x, y) => data[(y * width + x) * 4 + 2] - data[(y * width + x) * 4] > 11
        const isEmpty = (left, top) => {
          for (let y = top; y < top + 140 * size; y += 2) {
            for (let x = left; x < left + 216 * size; x += 2) if (isBlue(x, y)) return false
          }
          return true
        }
        let hasEmpty = false
        for (let top = 34 * size; top + 140 * size < height; top += 140 * size) {
          for (let left = 204 * size; left + 216 * size < width; left += 216 * size) {
            hasEmpty ||= isEmpty(left, top)
          }
        }
        if (hasEmpty) blank++
      }
      return blank / images.length
    },
    [frames, scale],
  )
}
