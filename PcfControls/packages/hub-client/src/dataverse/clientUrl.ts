/** Not in the typings, present in model-driven apps; on-premises addresses have the organization's name in their path. */
interface ContextWithPage {
  page?: { getClientUrl?: () => string };
}

/** Address of the organization that a control runs in, without a slash at the end. @param context The control's context. */
export function clientUrlOf(context: object): string {
  return (context as ContextWithPage).page?.getClientUrl?.() ?? window.location.origin;
}
