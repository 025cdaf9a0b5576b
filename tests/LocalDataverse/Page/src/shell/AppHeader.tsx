import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { localOrg } from "../data/localOrg";
import { Icon } from "../ui/icons";
import { LanguageMenu } from "./LanguageMenu";
import { useShellTheme } from "./theme";

const useStyles = makeStyles({
  header: {
    height: "48px",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    paddingLeft: "8px",
    paddingRight: "12px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  onBrand: {
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundHover },
    ":hover:active": { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  place: { opacity: 0.85, marginLeft: "8px", borderLeft: "1px solid currentColor", paddingLeft: "16px" },
  space: { flexGrow: 1 },
});

/** The bar at the top: the app's name and who is signed in. */
export function AppHeader({ onToggleNavigation }: { onToggleNavigation: () => void }): React.ReactElement {
  const styles = useStyles();
  const { metadata } = useApp();
  return (
    <header className={styles.header}>
      <Tooltip content="Show or hide the navigation" relationship="label">
        <Button appearance="transparent" className={styles.onBrand} icon={<Icon name="menu" />} onClick={onToggleNavigation} />
      </Tooltip>
      <Text size={400} className={styles.name}>
        {metadata.name}
      </Text>
      <Text size={300} className={styles.place}>
        Local organization
      </Text>
      <span className={styles.space} />
      <UserMenu />
    </header>
  );
}

function UserMenu(): React.ReactElement {
  const styles = useStyles();
  const { user } = useApp();
  const theme = useShellTheme();
  const signOut = async (): Promise<void> => {
    await localOrg.signOut();
    window.location.assign("/main.aspx");
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.onBrand}
          icon={<Avatar name={user.name} size={28} color="colorful" aria-hidden />}
        >
          {user.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Icon name={theme.isDark ? "sun" : "moon"} />} onClick={theme.toggle}>
            {theme.isDark ? "Light colors" : "Dark colors"}
          </MenuItem>
          <LanguageMenu />
          <MenuItem icon={<Icon name="signOut" />} onClick={() => void signOut()}>
            Sign out
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
