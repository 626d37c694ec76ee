import type { Notification } from "../mailbox/items.ts";
import { Icon, Logo } from "./Icon.tsx";

/** What the add-in has to say about the item, above its body. */
export function NotificationBar(props: { notifications: Notification[]; onDismiss(key: string): void }) {
  return (
    <div className="notifications" role="status" aria-label="Notifications">
      {props.notifications.map(({ key, type, message }) => (
        <div key={key} className={`notification ${type}`}>
          {type === "errorMessage" ? <Icon name="warning" /> : <Logo />}
          <span>
            <b>Mailwright:</b> {message}
          </span>
          {type === "progressIndicator" ? (
            <progress aria-label={message} />
          ) : (
            <button type="button" aria-label="Dismiss" onClick={() => props.onDismiss(key)}>
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
