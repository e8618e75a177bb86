{{- define "flowrunner.name" -}}
{{- $name := ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) (contains .Chart.Name .Release.Name) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "flowrunner.selector" -}}
app.kubernetes.io/name: flowrunner
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "flowrunner.labels" -}}
{{ include "flowrunner.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* A number, a truth or a text as the text of a variable. Helm itself writes large numbers as 8.64e+07. */}}
{{- define "flowrunner.text" -}}
{{ ternary . (toJson .) (kindIs "string" .) | quote }}
{{- end -}}

{{- define "flowrunner.imagePrefix" -}}
{{- with .Values.image.registry }}{{ . }}/{{ end }}flowrunner/
{{- end -}}

{{- define "flowrunner.imageTag" -}}
{{ default .Chart.AppVersion .Values.image.tag }}
{{- end -}}

{{- define "flowrunner.image" -}}
{{ include "flowrunner.imagePrefix" .root }}{{ .image }}:{{ include "flowrunner.imageTag" .root }}
{{- end -}}

{{- define "flowrunner.databaseSecret" -}}
{{- if .Values.postgresql.embedded -}}
{{ include "flowrunner.name" . }}-database
{{- else -}}
{{ required "postgresql.existingSecret names a Secret with the keys owner-url, api-url and engine-url; or set postgresql.embedded=true to try FlowRunner out" .Values.postgresql.existingSecret }}
{{- end -}}
{{- end -}}

{{- define "flowrunner.encryptionSecret" -}}
{{- if .Values.encryption.existingSecret -}}
{{ .Values.encryption.existingSecret }}
{{- else if .Values.postgresql.embedded -}}
{{ include "flowrunner.name" . }}-encryption
{{- else -}}
{{ required "encryption.existingSecret names a Secret with the key master-key (openssl rand -base64 32). Keep a copy: without it no secret can be read again" .Values.encryption.existingSecret }}
{{- end -}}
{{- end -}}

{{- define "flowrunner.administratorSecret" -}}
{{ default (printf "%s-administrator" (include "flowrunner.name" .)) .Values.administrator.existingSecret }}
{{- end -}}

{{- define "flowrunner.tlsSecret" -}}
{{ default (printf "%s-tls" (include "flowrunner.name" .)) .Values.tls.existingSecret }}
{{- end -}}

{{/* A value that was generated once and is kept: of an existing Secret, else new. */}}
{{- define "flowrunner.kept" -}}
{{- $present := lookup "v1" "Secret" .root.Release.Namespace .secret -}}
{{- if and $present (hasKey $present.data .key) -}}
{{ index $present.data .key }}
{{- else -}}
{{ .otherwise | b64enc }}
{{- end -}}
{{- end -}}

{{- define "flowrunner.restrictedPod" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "flowrunner.restrictedContainer" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}
