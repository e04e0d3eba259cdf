// A button that is an icon; its name is its tooltip and what a reader says.
import { Icon, type IconName } from '../frame/icons.tsx'

export function IconButton({
  icon,
  label,
  disabled,
  onClick,
}: {
  readonly icon: IconName
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className="button button-icon"
      data-kind="quiet"
      aria-label={label}
      title={label}
      disabled={disabled === true}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
