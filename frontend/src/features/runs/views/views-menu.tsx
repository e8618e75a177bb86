import { ActionIcon, Button, Group, Menu, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconBookmark, IconCheck, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { ActionDialog } from "../../../ui/action-dialog.js";
import { isNarrowed, type RunsSearch } from "../runs-search.js";
import { filters, isShown, parseViews, withoutView, withView, type SavedView } from "./saved-views.js";

export interface ViewsMenuProps {
  readonly project: string;
  readonly search: RunsSearch;
  onChoose(search: RunsSearch): void;
}

/** The views that somebody has saved in this browser, for this project. */
export function ViewsMenu({ project, search, onChoose }: ViewsMenuProps) {
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: `flowrunner.runs.views.${project}`,
    defaultValue: [],
    deserialize: (kept) => parseViews(kept ?? null),
  });
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconBookmark size={14} aria-hidden />}>
            Views
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Group key={view.name} gap={0} wrap="nowrap">
              <Menu.Item
                flex={1}
                rightSection={isShown(view, search) && <IconCheck size={14} aria-label="shown now" />}
                onClick={() => onChoose(view.search)}
              >
                {view.name}
              </Menu.Item>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Forget ${view.name}`}
                onClick={() => setViews(withoutView(views, view.name))}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={!isNarrowed(search)}
            onClick={() => setNaming(true)}
          >
            {isNarrowed(search) ? "Save what is shown" : "Narrow the list to save a view"}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionDialog
        title="Save this view"
        action="Save"
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        run={(fields) => {
          setViews(withView(views, { name: String(fields.get("name")), search: filters(search) }));
          return Promise.resolve();
        }}
      >
        <TextInput
          name="name"
          label="Name"
          description="For you, in this browser. One of that name is replaced."
          maxLength={60}
          autoComplete="off"
          required
          data-autofocus
        />
      </ActionDialog>
    </>
  );
}
