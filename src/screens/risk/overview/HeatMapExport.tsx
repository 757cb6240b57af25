import { Download } from 'lucide-react'
import type { Scope } from '#core/analysis/scope.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { useRisk } from '../useRisk.ts'
import type { HeatMap } from './heatMap.ts'
import { heatMapPicture } from './heatMapPicture.ts'
import { heatMapSvg } from './heatMapSvg.ts'
import { svgToPng } from './svgToPng.ts'

interface Props {
  readonly map: HeatMap
  readonly kind: Scope['kind']
}

/** The map as a picture for a page or a slide. */
export function HeatMapExport({ map, kind }: Props) {
  const session = useSession()
  const { look } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const draw = () =>
    heatMapSvg(heatMapPicture(workspace, coverage, { map, kind, showsLow: look.showsLow }))
  const name = `coverage-by-${kind}-${day}`
  const savePng = async () => {
    try {
      saveFile(`${name}.png`, 'image/png', [await svgToPng(draw())])
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const text = `The picture was not made: ${reason}. Save it as SVG instead.`
      session.notify({ tone: 'warning', text, offersUndo: false })
    }
  }
  return (
    <MenuButton
      label="Save the map"
      placement="bottom end"
      trigger={
        <Button>
          <Download aria-hidden="true" />
          Save map
        </Button>
      }
      entries={[
        {
          id: 'svg',
          label: 'As SVG',
          onAction: () => saveFile(`${name}.svg`, 'image/svg+xml', [draw()]),
        },
        { id: 'png', label: 'As PNG', onAction: () => void savePng() },
      ]}
    />
  )
}
