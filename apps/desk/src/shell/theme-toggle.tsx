import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../ui/icons.tsx";

const isDark = () =>
  (document.documentElement.dataset.theme ??
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

/** Light or dark; follows the system until somebody chooses. */
export function ThemeToggle() {
  const [dark, setDark] = useState(isDark);
  function toggle() {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    localStorage.setItem("theme", theme);
    setDark(theme === "dark");
    window.dispatchEvent(new Event("themechange"));
  }
  return (
    <Button className="icon-button" onPress={toggle} aria-label={dark ? "Light theme" : "Dark theme"}>
      <Icon name={dark ? "sun" : "moon"} />
    </Button>
  );
}
