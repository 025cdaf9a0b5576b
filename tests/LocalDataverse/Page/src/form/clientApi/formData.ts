import { bracedId } from "../../metadata/guid";
import type { EventHandler } from "../events";
import type { FormSession } from "../formSession";
import { saveModes } from "../saveModes";
import type { AttributeApi } from "./attributeApi";
import type { Collection } from "./collection";

/** `formContext.data`. */
export interface FormData {
  attributes: Collection<AttributeApi>;
  entity: FormEntity;
  addOnLoad(handler: EventHandler): void;
  removeOnLoad(handler: EventHandler): void;
  getIsDirty(): boolean;
  isValid(): boolean;
  /** Reads the row again, after saving it when asked to. */
  refresh(save?: boolean): Promise<void>;
  /** Rejects with the server's sentence when the row could not be stored. */
  save(options?: { saveMode?: number }): Promise<{ savedEntityReference: EntityReference } | undefined>;
}

/** `formContext.data.entity`. */
export interface FormEntity {
  attributes: Collection<AttributeApi>;
  /** The row's id in braces, empty before the first save. */
  getId(): string;
  getEntityName(): string;
  getEntityReference(): EntityReference;
  getPrimaryAttributeValue(): string;
  getIsDirty(): boolean;
  isValid: () => boolean;
  save(option?: "saveandclose" | "saveandnew"): void;
  addOnSave(handler: EventHandler): void;
  removeOnSave(handler: EventHandler): void;
  addOnPostSave(handler: EventHandler): void;
  removeOnPostSave(handler: EventHandler): void;
}

/** A row in the Client API's words. */
export interface EntityReference {
  entityType: string;
  id: string;
  name: string;
}

/** Makes `formContext.data` of an open form. */
export function createFormData(session: FormSession, attributes: Collection<AttributeApi>): FormData {
  const { model } = session;
  const entity = createEntity(session, attributes);
  return {
    attributes,
    entity,
    addOnLoad: (handler) => session.events.dataLoad.add(handler),
    removeOnLoad: (handler) => session.events.dataLoad.remove(handler),
    getIsDirty: () => model.isDirty,
    isValid: entity.isValid,
    refresh: async (save) => {
      if (save === true && !(await session.save())) {
        return;
      }
      await session.refresh();
    },
    save: async (options) => {
      const saved = await session.save(options?.saveMode);
      return saved ? { savedEntityReference: entity.getEntityReference() } : undefined;
    },
  };
}

function createEntity(session: FormSession, attributes: Collection<AttributeApi>): FormEntity {
  const { model } = session;
  const getId = (): string => (model.recordId === undefined ? "" : bracedId(model.recordId));
  return {
    attributes,
    getId,
    getEntityName: () => model.table.logicalName,
    getEntityReference: () => ({ entityType: model.table.logicalName, id: getId(), name: model.primaryName }),
    getPrimaryAttributeValue: () => model.primaryName,
    getIsDirty: () => model.isDirty,
    isValid: () => attributes.get().every((attribute) => attribute.isValid()),
    save: (option) => {
      const mode = option === "saveandclose" ? saveModes.saveAndClose : option === "saveandnew" ? saveModes.saveAndNew : saveModes.save;
      void session.trySave(mode).then((saved) => (saved && option === "saveandclose" ? session.host.close() : undefined));
    },
    addOnSave: (handler) => session.events.save.add(handler),
    removeOnSave: (handler) => session.events.save.remove(handler),
    addOnPostSave: (handler) => session.events.postSave.add(handler),
    removeOnPostSave: (handler) => session.events.postSave.remove(handler),
  };
}
