import { Kbd, Modal, Table, Text } from "@mantine/core";
import { clipboardKeys, keyMap } from "../../canvas/keys/key-map.js";

const isMac = navigator.platform.startsWith("Mac");

const names: { readonly [part: string]: string } = {
  Mod: isMac ? "⌘" : "Ctrl",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** All keys of the editor, as the key map has them. */
export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        Keys without Ctrl or ⌘ are for the canvas: click it, or go there with F6.
      </Text>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {[...keyMap, ...clipboardKeys].map(({ combo, label }) => (
            <Table.Tr key={combo}>
              <Table.Td w={190}>
                <Combo combo={combo} />
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function Combo({ combo }: { combo: string }) {
  return combo.split("+").map((part, index) => (
    <span key={part}>
      {index > 0 && " + "}
      <Kbd size="xs">{names[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</Kbd>
    </span>
  ));
}
