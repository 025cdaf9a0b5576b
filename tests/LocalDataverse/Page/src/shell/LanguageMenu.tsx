import { Menu, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { localOrg } from "../data/localOrg";
import { Icon } from "../ui/icons";
import { languageOf, languages } from "../metadata/languages";

/** Lets a person choose the language of the app, as the personal options of a model-driven app do. The page is loaded anew. */
export function LanguageMenu(): React.ReactElement {
  const { user } = useApp();
  const chosen = String(languageOf(user.languageId).id);
  const choose = async (id: number): Promise<void> => {
    await localOrg.chooseLanguage(id);
    window.location.reload();
  };
  return (
    <Menu checkedValues={{ language: [chosen] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<Icon name="globe" />}>Language</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map(({ id, tag, name }) => (
            <MenuItemRadio key={id} name="language" value={String(id)} lang={tag} onClick={() => void choose(id)}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
