{{- define "flowrunner.controllerEnvironment" -}}
{{- $name := include "flowrunner.name" . -}}
- { name: FLOWRUNNER_INSTALL, value: {{ .Release.Name }} }
- name: FLOWRUNNER_NAMESPACE
  valueFrom: { fieldRef: { fieldPath: metadata.namespace } }
- name: FLOWRUNNER_POD_NAME
  valueFrom: { fieldRef: { fieldPath: metadata.name } }
- name: FLOWRUNNER_POD_ADDRESS
  valueFrom: { fieldRef: { fieldPath: status.podIP } }
- name: FLOWRUNNER_HOST_ADDRESS
  valueFrom: { fieldRef: { fieldPath: status.hostIP } }
- name: FLOWRUNNER_PROJECTS
  value: {{ $projects := list }}{{ range .Values.projects }}{{ $projects = append $projects (pick . "name" "namespace") }}{{ end }}{{ $projects | toJson | quote }}
- name: FLOWRUNNER_BACKEND_URL
  value: https://{{ $name }}-internal.{{ .Release.Namespace }}.svc:7402
- { name: FLOWRUNNER_BACKEND_AUTHORITY_FILE, value: /var/run/flowrunner/ca.crt }
- { name: FLOWRUNNER_BACKEND_TOKEN_FILE, value: /var/run/flowrunner/token }
- name: FLOWRUNNER_RUNNER_URL
  value: https://{{ $name }}-runner.{{ .Release.Namespace }}.svc:7401
- { name: FLOWRUNNER_RUNNER_AUTHORITY_FILE, value: /var/run/flowrunner/ca.crt }
- name: FLOWRUNNER_IMAGE_PREFIX
  value: {{ include "flowrunner.imagePrefix" . }}
- name: FLOWRUNNER_IMAGE_TAG
  value: {{ include "flowrunner.imageTag" . | quote }}
{{- with .Values.functions }}
- { name: FLOWRUNNER_ALLOWED_IMAGE_PREFIXES, value: {{ .imagePrefixes | toJson | quote }} }
- { name: FLOWRUNNER_FUNCTION_PULL_SECRETS, value: {{ .pullSecrets | toJson | quote }} }
- { name: FLOWRUNNER_RUNTIME_CLASS, value: {{ .runtimeClassName | quote }} }
- { name: FLOWRUNNER_FUNCTION_CPU, value: {{ .cpu | quote }} }
- { name: FLOWRUNNER_FUNCTION_MEMORY, value: {{ .memory | quote }} }
- { name: FLOWRUNNER_FUNCTION_STORAGE, value: {{ .storage | quote }} }
- { name: FLOWRUNNER_LARGEST_FUNCTION_CPU, value: {{ .largest.cpu | quote }} }
- { name: FLOWRUNNER_LARGEST_FUNCTION_MEMORY, value: {{ .largest.memory | quote }} }
- { name: FLOWRUNNER_MAX_PODS, value: {{ include "flowrunner.text" .maxPods }} }
- { name: FLOWRUNNER_MAX_PODS_PER_PROJECT, value: {{ include "flowrunner.text" .project.maxPods }} }
- { name: FLOWRUNNER_PROJECT_CPU, value: {{ .project.cpu | quote }} }
- { name: FLOWRUNNER_PROJECT_MEMORY, value: {{ .project.memory | quote }} }
- { name: FLOWRUNNER_PROJECT_STORAGE, value: {{ .project.storage | quote }} }
- { name: FLOWRUNNER_FILES_SIZE, value: {{ .files.size | quote }} }
- { name: FLOWRUNNER_FILES_STORAGE_CLASS, value: {{ .files.storageClass | quote }} }
- { name: FLOWRUNNER_FILES_ACCESS_MODE, value: {{ .files.accessMode }} }
- { name: FLOWRUNNER_BLOCKED_CIDRS, value: {{ .blockedCidrs | toJson | quote }} }
{{- end }}
{{- if .Values.webhook.enabled }}
- { name: FLOWRUNNER_WEBHOOK_SERVICE, value: {{ $name }}-webhook }
- { name: FLOWRUNNER_WEBHOOK_CONFIGURATION, value: {{ .Release.Namespace }}-{{ $name }} }
{{- end }}
{{- range $variable, $value := .Values.controller.settings }}
- { name: {{ $variable }}, value: {{ include "flowrunner.text" $value }} }
{{- end }}
{{- end -}}
