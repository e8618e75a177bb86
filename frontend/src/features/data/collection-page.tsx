import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Loaded } from "../../ui/loaded.js";
import { Page } from "../../ui/page.js";
import { collectionQuery } from "./collections-query.js";
import { RecordsView } from "./records-view.js";
import { SchemaView } from "./schema/schema-view.js";

const route = getRouteApi("/projects/$project/data/$collection");

export function CollectionPage() {
  const { project, collection } = route.useParams();
  const { view = "records" } = route.useSearch();
  const navigate = route.useNavigate();
  const seen = useQuery(collectionQuery(project, collection));
  return (
    <Page title={collection}>
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(chosen) => void navigate({ search: chosen === "schema" ? { view: "schema" } : {} })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="records">Records</Tabs.Tab>
          <Tabs.Tab value="schema">Schema</Tabs.Tab>
        </Tabs.List>
        <Loaded query={seen}>
          {(loaded) => (
            <>
              <Tabs.Panel value="records">
                <RecordsView project={project} collection={loaded} />
              </Tabs.Panel>
              <Tabs.Panel value="schema">
                <SchemaView key={loaded.etag} project={project} collection={loaded} />
              </Tabs.Panel>
            </>
          )}
        </Loaded>
      </Tabs>
    </Page>
  );
}
