// A data bundle has no Java but its test: the flavour "code" alone keeps the hook.
def project = new File(request.outputDirectory, request.artifactId)
def folder = (request.properties['package'] ?: request.groupId).replace('.', '/')
if (request.properties['flavour'] != 'code') {
    new File(project, 'src/main/java').deleteDir()
    new File(project, "src/test/java/${folder}/QuietNightsTest.java").delete()
}
