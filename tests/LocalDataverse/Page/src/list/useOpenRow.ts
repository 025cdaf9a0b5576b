import * as React from "react";
import { useApp } from "../appServices";

/** Opens a row's form in the main area. */
export function useOpenRow(): (table: string, id: string) => void {
  const { router } = useApp();
  return React.useCallback(
    (entityName: string, entityId: string) => void router.navigate({ pageType: "entityrecord", entityName, entityId }),
    [router],
  );
}
