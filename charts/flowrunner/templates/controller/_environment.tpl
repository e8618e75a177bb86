{{- define "flowrunner.controllerEnvironment" -}}
{{- $name := include "flowrunner.name" . -}}
- { name: FLOWRUNNER_INSTALL, value: {{ .Release.Name }} }
- name: FLOWRUNNER_NAMESPACE
  valueFrom: { fieldRef: { fieldPath: metadata.namespace } }
- name: FLOWRUNNER_POD_NAME
  valueFrom: { fieldRef: { fieldPath: metadata.name } }
- name: FLOWRUNNER_PROJECTS
  value: {{ $projects := list }}{{ range .Values.projects }}{{ $projects = append $projects (pick . "name" "namespace") }}{{ end }}{{ $projects | toJson | quote }}
- name: FLOWRUNNER_BACKEND_URL
  value: https://{{ $name }}-internal.{{ .Release.Namespace }}.svc:7402
- { name: FLOWRUNNER_BACKEND_AUTHORITY_FILE, value: /var/run/flowrunner/ca.crt }
- { name: FLOWRUNNER_BACKEND_TOKEN_FILE, value: /var/run/flowrunner/token }
{{- range $variable, $value := .Values.controller.settings }}
- { name: {{ $variable }}, value: {{ $value | quote }} }
{{- end }}
{{- end -}}
